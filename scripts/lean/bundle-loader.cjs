const { build } = require("esbuild");
const { dirname, resolve } = require("node:path");

/** Turbopack lets in what a library's own modules name, used or not, and loses the marks by which a minifier would know. esbuild bundles one library without. */
module.exports = function bundle() {
  const done = this.async();
  const root = this.rootContext;
  const { alias } = this.getOptions();
  build({
    entryPoints: [this.resourcePath],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    external: ["react", "react-dom", "react/jsx-runtime"],
    define: { "process.env.NODE_ENV": '"production"' },
    alias: Object.fromEntries(Object.entries(alias).map(([name, path]) => [name, path.startsWith("./") ? resolve(root, path) : path])),
    logLevel: "silent",
    plugins: [{ name: "react", setup: letReactBeRequired }],
  }).then(({ outputFiles: [file], metafile }) => {
    for (const input of Object.keys(metafile.inputs)) this.addDependency(resolve(root, input));
    done(null, file.text);
  }, done);
};

/** What requires React gets what others import. */
function letReactBeRequired({ onResolve, onLoad }) {
  onResolve({ filter: /^react(-dom)?$/ }, ({ kind, path }) => (kind === "require-call" ? { path, namespace: "required" } : undefined));
  onLoad({ filter: /.*/, namespace: "required" }, ({ path }) => ({ contents: `export * from "${path}"`, resolveDir: dirname(__filename) }));
}
