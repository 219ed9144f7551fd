/** A table whose first column is long: on a phone each row's name has a line of its own, over its figures. */
export const ownLine =
  "max-sm:block max-sm:[&>*]:block max-sm:[&>*>tr]:grid max-sm:[&>*>tr]:grid-cols-[1fr_6rem] max-sm:[&>*>tr>*:first-child]:col-span-full max-sm:[&>*>tr>*:first-child:not(:last-child)]:border-b-0 max-sm:[&>*>tr>*:first-child]:pr-0 max-sm:[&>*>tr>*:nth-child(n+2)]:pt-0";
