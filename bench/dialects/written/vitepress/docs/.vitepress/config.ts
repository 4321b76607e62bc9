export default { title: 'Vite', themeConfig: {sidebar: []} }
