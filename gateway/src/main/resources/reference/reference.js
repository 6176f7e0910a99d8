// A script of its own, as the pages' policy admits none within a page.
const services = ['plan', 'registration', 'review', 'award', 'audit'];

window.SwaggerUIBundle({
  dom_id: '#reference',
  urls: services.map((name) => ({ name, url: `/api/${name}/openapi.json` })),
  presets: [window.SwaggerUIBundle.presets.apis, window.SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
  deepLinking: true,
  validatorUrl: null,
});
