/** The language a reader chose. Without it, the browser's own languages decide. */
export const localeCookie = "locale";

/** The reader's time zone, told by the browser so that the server draws the same times. */
export const timeZoneCookie = "timeZone";
