import { compileMessages } from "@/lib/i18n/compile-messages";
import en from "@/lib/i18n/messages/en.json";
import { createWording } from "@/lib/view/wording";

/** English in UTC, for tests. */
export const englishWording = createWording({ locale: "en", messages: compileMessages(en), timeZone: "UTC" });
