/** Adobe Campaign's reason codes for failures of an email, by code. Codes it does not document (13, 18, 19, 21 to 24) are left out. */
export const reasons = [
  { code: 0, name: "Not defined" },
  { code: 1, name: "User unknown" },
  { code: 2, name: "Invalid domain" },
  { code: 3, name: "Unreachable" },
  { code: 4, name: "Account disabled" },
  { code: 5, name: "Mailbox full" },
  { code: 6, name: "Not connected" },
  { code: 7, name: "Address not specified" },
  { code: 8, name: "Denylisted address" },
  { code: 9, name: "Address in quarantine" },
  { code: 10, name: "Double" },
  { code: 11, name: "Excluded by SQL rule" },
  { code: 12, name: "Excluded after arbitration" },
  { code: 14, name: "Bad-quality address" },
  { code: 15, name: "Unqualified address" },
  { code: 16, name: "Not eligible for the offers" },
  { code: 17, name: "Target limited in size" },
  { code: 20, name: "Refused" },
  { code: 25, name: "Error ignored" },
  { code: 127, name: "Control address" },
] as const;

const names: ReadonlyMap<number, string> = new Map(reasons.map(({ code, name }) => [code, name]));

/** Campaign's name of a reason code; a code it does not document is named by its number. Source: Campaign, delivery failure types and reasons. */
export function reasonName(code: number): string {
  return names.get(code) ?? `Reason ${code}`;
}
