import type { Role } from "./role";

/** What somebody may do, and who may. */
export const permissions = {
  "read-reports": ["admin", "marketer", "viewer"],
  "read-log": ["admin", "marketer"],
  "export-log": ["admin", "marketer"],
  "read-feeds": ["admin", "marketer"],
  declare: ["admin", "marketer"],
  share: ["admin", "marketer"],
  /** Replays write into the workspace, and a captured file holds addresses. */
  replay: ["admin"],
  /** Seeing one masked address, with a reason. A marketer may be given it. */
  unmask: ["admin"],
  "manage-people": ["admin"],
  "manage-tokens": ["admin"],
  "read-audit": ["admin"],
  "manage-bounce-rules": ["admin"],
  "own-account": ["admin", "marketer", "viewer"],
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof permissions;

/** What a server action takes a person's password for, unless they gave it a short while ago (see ask-again). */
export const confirmedPermissions = ["manage-people", "manage-tokens", "unmask"] as const satisfies readonly Permission[];

/**
 * What asks for no viewer: "public" is open to anybody; "feed" checks a feed's own token (and lets those read who may).
 */
export type Access = Permission | "public" | "feed";

/** Every page, by its folder. A layout has its folder's. */
export const pageAccess = {
  "/": "read-reports",
  "/deliveries/new": "declare",
  "/deliveries/[id]": "read-reports",
  "/deliveries/[id]/throughput": "read-reports",
  "/deliveries/[id]/failures": "read-reports",
  "/deliveries/[id]/log": "read-log",
  "/deliveries/[id]/log/[messageKey]": "read-log",
  "/compare": "read-reports",
  "/reports": "read-reports",
  "/feeds": "read-feeds",
  "/feeds/[id]": "read-feeds",
  "/lab": "replay",
  "/s/[token]": "public",
  "/shared": "share",
  "/sign-in": "public",
  "/sign-in/code": "public",
  "/set-up": "public",
  "/join": "public",
  "/settings": "own-account",
  "/settings/account": "own-account",
  "/settings/people": "manage-people",
  "/settings/tokens": "manage-tokens",
  "/settings/bounce-rules": "manage-bounce-rules",
  "/settings/audit": "read-audit",
} as const satisfies Record<string, Access>;

/** Every route handler, by method and folder. */
export const routeAccess = {
  "GET /api/audit.csv": "read-audit",
  "GET /api/deliveries": "read-reports",
  "POST /api/deliveries": "feed",
  "GET /api/deliveries/stream": "read-reports",
  "GET /api/deliveries/[id]": "read-reports",
  "PATCH /api/deliveries/[id]": "feed",
  "GET /api/deliveries/[id]/recipients": "read-reports",
  "PUT /api/deliveries/[id]/recipients": "feed",
  "GET /api/deliveries/[id]/breakdown": "read-reports",
  "GET /api/deliveries/[id]/exclusions": "read-reports",
  "GET /api/deliveries/[id]/history": "read-reports",
  "GET /api/deliveries/[id]/latency": "read-reports",
  "GET /api/deliveries/[id]/run-outs": "read-reports",
  "GET /api/deliveries/[id]/proof": "read-reports",
  "GET /api/deliveries/[id]/standing": "read-reports",
  "GET /api/deliveries/[id]/stream": "read-reports",
  "GET /api/deliveries/[id]/timeline": "read-reports",
  "GET /api/deliveries/[id]/timeline-by-provider": "read-reports",
  "GET /api/deliveries/[id]/log": "read-log",
  "GET /api/deliveries/[id]/log/[messageKey]": "read-log",
  "GET /api/deliveries/[id]/log/[messageKey]/events/[eventId]": "read-log",
  "GET /api/deliveries/[id]/log.csv": "export-log",
  "GET /api/deliveries/[id]/log.ndjson": "export-log",
  "GET /api/reports": "read-reports",
  "GET /api/reports/statistics.csv": "read-reports",
  "GET /api/reports/deliveries.csv": "read-reports",
  "POST /api/feedback/[feedId]": "feed",
  "GET /api/failures": "read-reports",
  "GET /api/feeds": "read-feeds",
  "GET /api/feeds/[feedId]": "read-feeds",
  "GET /api/feeds/[feedId]/batches/[batchId]": "feed",
  "GET /api/health/live": "public",
  "GET /api/health/ready": "public",
  "GET /api/messages": "read-log",
  "POST /api/searches": "read-log",
  "GET /api/recipients": "read-log",
  "GET /api/metrics": "read-reports",
  "GET /api/openapi.json": "public",
  "GET /api/overview": "read-reports",
  "GET /api/proofs": "read-reports",
  "GET /api/replays": "replay",
  "GET /api/shares": "share",
  "POST /api/shares": "share",
  "DELETE /api/shares/[id]": "share",
  "GET /api/shares/[id]/opens": "share",
  "GET /s/[token]/report": "public",
  "GET /s/[token]/stream": "public",
  "POST /s/[token]/password": "public",
} as const satisfies Record<string, Access>;
export type RouteName = keyof typeof routeAccess;

/** Every server action, by its file's folder and its name. */
export const actionAccess = {
  "/chooseLanguage": "public",
  "sign-in/signIn": "public",
  "sign-in/enterDemo": "public",
  "sign-in/code/verifyCode": "public",
  "set-up/describeLink": "public",
  "set-up/setUp": "public",
  "join/describeLink": "public",
  "join/join": "public",
  "settings/account/changePassword": "own-account",
  "settings/account/confirmPassword": "own-account",
  "settings/account/startSecondFactor": "own-account",
  "settings/account/finishSecondFactor": "own-account",
  "settings/account/renewRecoveryCodes": "own-account",
  "settings/account/endSecondFactor": "own-account",
  "settings/account/signOut": "own-account",
  "settings/account/signOutEverywhere": "own-account",
  "settings/account/endSession": "own-account",
  "settings/people/invite": "manage-people",
  "settings/people/changePerson": "manage-people",
  "settings/people/makeResetLink": "manage-people",
  "settings/people/changeRules": "manage-people",
  "settings/tokens/createToken": "manage-tokens",
  "settings/tokens/revokeToken": "manage-tokens",
  "settings/tokens/rotateFeed": "manage-tokens",
  "settings/bounce-rules/addRule": "manage-bounce-rules",
  "settings/bounce-rules/changeRule": "manage-bounce-rules",
  "settings/bounce-rules/moveRule": "manage-bounce-rules",
  "settings/bounce-rules/retireRule": "manage-bounce-rules",
  "settings/bounce-rules/tryReply": "manage-bounce-rules",
  "deliveries/[id]/log/[messageKey]/confirmPassword": "own-account",
  "deliveries/[id]/log/[messageKey]/revealAddress": "unmask",
  "lab/startReplay": "replay",
  "lab/startCapturedReplay": "replay",
  "lab/pauseReplay": "replay",
  "lab/resumeReplay": "replay",
  "lab/setReplaySpeed": "replay",
  "lab/stopReplay": "replay",
} as const satisfies Record<string, Access>;
export type ActionName = keyof typeof actionAccess;

type NamesWith<Table, Wanted> = { [Name in keyof Table]: Table[Name] extends Wanted ? Name : never }[keyof Table];
export type GuardedPage = NamesWith<typeof pageAccess, Permission>;
export type GuardedRoute = NamesWith<typeof routeAccess, Permission>;
export type OpenRoute = Exclude<RouteName, GuardedRoute>;
export type GuardedAction = NamesWith<typeof actionAccess, Permission>;
