export default defineConfig({ integrations: [starlight({ title: 'Star' })] });
