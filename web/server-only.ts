// Stands in for the package of that name, which only Next's bundler may load: this process is a server through and through.
export {};
