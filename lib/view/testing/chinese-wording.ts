import { compileMessages } from "@/lib/i18n/compile-messages";
import messages from "@/lib/i18n/messages/zh-Hant.json";
import { createWording } from "@/lib/view/wording";

/** Traditional Chinese in Taipei, for tests. */
export const chineseWording = createWording({ locale: "zh-Hant", messages: compileMessages(messages), timeZone: "Asia/Taipei" });
