export default { logo: 'x' }
