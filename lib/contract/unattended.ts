/** Said of what a page asks for by itself while nobody is at it: that keeps no administrator signed in. */
export const unattendedHeader = "x-aftersend-unattended";
