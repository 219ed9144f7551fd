import { expect, test } from "vitest";
import { auditActions } from "@/lib/contract/audit";
import { actionWords, actorWords, detailWords, subjectWords } from "./audit-words";
import { chineseWording } from "./testing/chinese-wording";
import { englishWording } from "./testing/english-wording";

test.each([
  ["this machine", "this machine", "本機"],
  ["command line", "command line", "命令列"],
  ["unknown", "unknown", "未知"],
  ["token nightly", "token nightly", "權杖 nightly"],
  ["Ada Lovelace", "Ada Lovelace", "Ada Lovelace"],
])("who: %s", (stored, english, chinese) => {
  expect(actorWords(stored, englishWording)).toBe(english);
  expect(actorWords(stored, chineseWording)).toBe(chinese);
});

test.each([
  ["share 12", "分享 12"],
  ["replay 3", "重播 3"],
  ["audit log", "稽核記錄"],
  ["second factor for administrators", "管理員的第二重驗證"],
  ["share of voice", "share of voice"],
  ["ada@example.com", "ada@example.com"],
])("to what: %s", (stored, chinese) => {
  expect(subjectWords(stored, englishWording)).toBe(stored);
  expect(subjectWords(stored, chineseWording)).toBe(chinese);
});

test.each([
  [{ asked: "lab/pauseReplay" }, "asked: pause", "要求：暫停"],
  [{ why: "too often" }, "why: too often", "原因：次數過多"],
  [{ role: "marketer", mayUnmask: true }, "role: Marketer, may show addresses: yes", "角色：行銷人員、可顯示地址：是"],
  [{ role: "read-addresses", days: 90 }, "role: Read the log, addresses whole, days: 90", "角色：讀取記錄（完整地址）、天數：90"],
  [{ kind: "comparison", deliveryIds: ["4", "5"], password: null }, "kind: comparison, deliveries: 4, 5", "類型：比較、傳遞：4、5"],
  [{ filter: {}, masked: false }, "filter: none, masked: no", "篩選：無、遮蔽：否"],
  [{ filter: { outcome: ["failed"] } }, "filter: outcome: failed", "篩選：outcome：failed"],
  [
    { rule: "own.1.2", phrase: "away", type: "block", reasonCode: 20, before: { rule: "own.1.1", type: "not-a-failure" } },
    "rule: own.1.2, the reply contains: away, then: block, reason: Refused, before: (rule: own.1.1, then: not a failure)",
    "規則：own.1.2、回應包含：away、則視為：封鎖、原因：已拒絕、先前：(規則：own.1.1、則視為：不算失敗)",
  ],
  [
    { to: "2026-11-29T04:26:04.365Z", days: 30, from: "2026-11-21T04:26:04.365Z", kind: "period", title: "Week 47" },
    "title: Week 47, kind: period, from: Sat 21 Nov 04:26 UTC, to: Sun 29 Nov 04:26 UTC, days: 30",
    "標題：Week 47、類型：期間、從：11月21日 週六 12:26、至：11月29日 週日 12:26、天數：30",
  ],
  [{ mode: "efs", messagesToSend: 1_200_000 }, "mode: efs, messages to send: 1,200,000", "模式：efs、待傳送郵件數：1,200,000"],
  [
    { sender: "news@acme.example", subject: "Spring is here", mode: "efs" },
    "mode: efs, subject: Spring is here, sender: news@acme.example",
    "模式：efs、主旨：Spring is here、寄件者：news@acme.example",
  ],
  [{ reason: "idle", title: "period" }, "title: period, reason: idle", "標題：period、理由：idle"],
])("with what: %j", (detail, english, chinese) => {
  expect(detailWords(detail, englishWording)).toBe(english);
  expect(detailWords(detail, chineseWording)).toBe(chinese);
});

test("every kind of entry has words", () => {
  for (const action of auditActions) expect(actionWords(action, chineseWording)).toMatch(/\p{Script=Han}/u);
  expect(actionWords("of a later version", chineseWording)).toBe("of a later version");
});
