/** Leaflet, which the page loads as a classic script before the modules. Only this folder knows it. */
const { L } = window;

export default L;
