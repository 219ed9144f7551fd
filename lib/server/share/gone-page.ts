import { createHash } from "node:crypto";
import { chooseLocale } from "@/lib/i18n/choose-locale";
import { loadMessages } from "@/lib/i18n/load-messages";
import { createWording } from "@/lib/view/wording";
import { framePolicy, privateHeaders } from "./share-headers";

const style = `:root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-items:center;font:15px/1.5 system-ui,sans-serif;background:light-dark(#f9fafb,#17191d);color:light-dark(#20252e,#e9ebef)}main{padding:24px;max-width:26rem;text-align:center}h1{font-size:1.2rem;margin:0 0 .4rem}p{margin:0;color:light-dark(#5f6672,#a5abb6)}i{display:block;width:160px;height:12px;margin:0 auto 20px;border-radius:6px;background:repeating-linear-gradient(-45deg,light-dark(#b9c6d6,#46515f) 0 4px,transparent 4px 7px);box-shadow:inset 0 0 0 1px light-dark(#b9c6d6,#46515f)}`;
const styleHash = createHash("sha256").update(style).digest("base64");

/** The one answer for a link that does not work, whatever the reason: the same words for one that never was. */
export async function gonePage(acceptLanguage: string | null): Promise<Response> {
  const locale = chooseLocale(undefined, acceptLanguage);
  const { t } = createWording({ locale, messages: await loadMessages(locale), timeZone: "UTC" });
  const body = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex,nofollow"><title>${t("share.gone")}</title><style>${style}</style></head><body><main><i></i><h1>${t("share.gone")}</h1><p>${t("share.goneHint")}</p></main></body></html>`;
  return new Response(body, {
    status: 410,
    headers: {
      ...privateHeaders,
      "content-type": "text/html; charset=utf-8",
      "content-language": locale,
      vary: "Accept-Language",
      "content-security-policy": `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; ${framePolicy(null)}`,
    },
  });
}
