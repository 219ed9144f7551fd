/** Set by the web process on what the browser's router asks for: Next keeps its own headers from the proxy. */
export const routerHeader = "x-aftersend-router";
