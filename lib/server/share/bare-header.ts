/** Tells the layout to leave out what belongs to the app. */
export const bareHeader = "x-aftersend-bare";
