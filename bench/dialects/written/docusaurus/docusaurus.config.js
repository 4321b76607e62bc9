module.exports = { title: 'Works', presets: [['classic', {docs: {routeBasePath: '/'}}]] };
