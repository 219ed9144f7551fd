/** What a receiving host, or the MTA itself ("[internal]"), answers. Classes are Momentum's. */
export type Reply = { code: number; bounceClass: number; text: string };

const table = {
  userUnknown: { code: 550, bounceClass: 10, text: "550 5.1.1 The email account that you tried to reach does not exist" },
  noSuchUser: { code: 550, bounceClass: 10, text: "550 5.1.1 <recipient>: Recipient address rejected: User unknown in virtual mailbox table" },
  accountDisabled: { code: 554, bounceClass: 10, text: "554 5.2.1 delivery error: This user doesn't have an account or it has been disabled" },
  mailboxInactive: { code: 550, bounceClass: 10, text: "550 5.2.1 This mailbox has been deactivated for inactivity" },
  recipientMoved: { code: 551, bounceClass: 10, text: "551 5.1.6 Recipient has moved, no forwarding address" },
  badAddress: { code: 553, bounceClass: 10, text: "553 5.1.3 Invalid address format" },
  noMailDomain: { code: 554, bounceClass: 21, text: "554 5.4.4 [internal] Domain Lookup Failed" },
  mailboxFull: { code: 552, bounceClass: 22, text: "552 5.2.2 The email account that you tried to reach is over quota" },
  tooLarge: { code: 552, bounceClass: 23, text: "552 5.3.4 Message size exceeds fixed maximum message size" },
  blocked: { code: 550, bounceClass: 50, text: "550 5.7.1 Messages from [203.0.113.11] weren't accepted due to local policy" },
  blockListed: { code: 554, bounceClass: 51, text: "554 5.7.1 Service unavailable; client host [203.0.113.11] blocked using a DNS block list" },
  spamContent: { code: 550, bounceClass: 52, text: "550 5.7.1 Our system has detected that this message is likely unsolicited mail" },
  suppressed: { code: 554, bounceClass: 25, text: "554 5.7.1 recipient address was suppressed due to customer policy (Bounce Rule)" },
  discarded: { code: 550, bounceClass: 25, text: "550 5.7.1 [internal] discarded by policy" },
  unclear: { code: 554, bounceClass: 1, text: "554 5.0.0 Transaction failed, see your postmaster" },

  greylisted: { code: 451, bounceClass: 70, text: "451 4.7.1 Greylisting in action, please come back later" },
  throttled: { code: 421, bounceClass: 70, text: "421 4.7.0 Too many messages from this address, try again later" },
  noConnection: { code: 451, bounceClass: 70, text: "451 4.4.1 [internal] No valid hosts (unable to make any connections)" },
  overQuotaForNow: { code: 452, bounceClass: 22, text: "452 4.2.2 The recipient's inbox is out of storage space" },
  busy: { code: 451, bounceClass: 70, text: "451 4.7.500 Server busy. Please try again later from [203.0.113.11]" },
  rateLimited: { code: 451, bounceClass: 70, text: "451 4.7.650 The mail server [203.0.113.11] has been temporarily rate limited due to IP reputation" },
  suspended: { code: 451, bounceClass: 70, text: "451 4.3.0 [internal] Sending IP temporarily suspended" },
  expiredFull: { code: 554, bounceClass: 22, text: "554 5.4.7 [internal] exceeded max time without delivery" },
  expired: { code: 554, bounceClass: 24, text: "554 5.4.7 [internal] exceeded max time without delivery" },

  lateUnknown: { code: 550, bounceClass: 10, text: "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup" },
  lateFull: { code: 554, bounceClass: 22, text: "554 5.2.2 mailbox full; STOREDRV.Deliver" },
  lateFiltered: { code: 550, bounceClass: 50, text: "550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy" },
  lateGeneric: { code: 550, bounceClass: 40, text: "550 5.0.0 Delivery failed after the message was accepted" },
  lateAway: { code: 550, bounceClass: 60, text: "550 [internal] [oob] Automatic reply: out of the office until Monday" },
} as const satisfies Record<string, Reply>;

export type ReplyId = keyof typeof table;

/** Every reply by its id. */
export const replies: Readonly<Record<ReplyId, Reply>> = table;

/** Ids in a fixed order: a plan keeps a reply as its number here. */
export const replyIds = Object.keys(table) as ReplyId[];
