/**
 * Mailbox providers by the recipient domains they are known to run, most written to first. A company's own domain says nothing of who runs it, so it is
 * nobody's here. Domains under .example (RFC 2606) are those of scenarios. Sources: the providers' postmaster pages.
 */
export const mailboxProviders = [
  { id: "google", name: "Google Gmail", domains: ["gmail.com", "googlemail.com", "gmail.example"] },
  {
    id: "microsoft",
    name: "Microsoft Outlook",
    domains: [
      ...["outlook.com", "hotmail.com", "live.com", "msn.com", "passport.com", "windowslive.com", "outlook.example"],
      ...["at", "be", "cl", "co.th", "com.ar", "com.au", "com.br", "com.gr", "com.tr", "com.tw", "com.vn", "cz", "de", "dk", "es", "fr", "hu", "ie", "in"].map(
        (place) => `outlook.${place}`,
      ),
      ...["it", "jp", "kr", "lv", "my", "ph", "pt", "sa", "sg", "sk"].map((place) => `outlook.${place}`),
      ...["be", "ca", "ch", "cl", "co.id", "co.il", "co.in", "co.jp", "co.kr", "co.nz", "co.th", "co.uk", "co.za", "com.ar", "com.au", "com.br"].map(
        (place) => `hotmail.${place}`,
      ),
      ...["com.hk", "com.tr", "com.tw", "com.vn", "cz", "de", "dk", "es", "fi", "fr", "gr", "hu", "it", "my", "nl", "no", "se", "sg", "sk"].map(
        (place) => `hotmail.${place}`,
      ),
      ...["at", "be", "ca", "cl", "cn", "co.kr", "co.uk", "co.za", "com.ar", "com.au", "com.mx", "com.my", "com.ph", "com.pt", "com.sg", "com.tw"].map(
        (place) => `live.${place}`,
      ),
      ...["de", "dk", "fi", "fr", "hk", "ie", "in", "it", "jp", "nl", "no", "ru", "se"].map((place) => `live.${place}`),
    ],
  },
  {
    id: "yahoo",
    name: "Yahoo, AOL",
    domains: [
      ...["yahoo.com", "ymail.com", "rocketmail.com", "myyahoo.com", "aol.com", "aim.com", "verizon.net", "yahoo.example"],
      ...["aol.co.uk", "aol.de", "aol.fr", "aol.it", "aol.es"],
      ...["at", "be", "bg", "ca", "cl", "co.id", "co.il", "co.in", "co.kr", "co.nz", "co.th", "co.uk", "co.za", "com.ar", "com.au", "com.br", "com.co"].map(
        (place) => `yahoo.${place}`,
      ),
      ...["com.hk", "com.mx", "com.my", "com.pe", "com.ph", "com.sg", "com.tr", "com.tw", "com.ve", "com.vn", "cz", "de", "dk", "es", "fi", "fr"].map(
        (place) => `yahoo.${place}`,
      ),
      ...["gr", "hu", "ie", "in", "it", "nl", "no", "pl", "pt", "ro", "se"].map((place) => `yahoo.${place}`),
    ],
  },
  { id: "yahoo-japan", name: "Yahoo! Japan", domains: ["yahoo.co.jp", "ymail.ne.jp"] },
  { id: "apple", name: "Apple iCloud", domains: ["icloud.com", "me.com", "mac.com", "icloud.example"] },
  { id: "tencent", name: "Tencent QQ", domains: ["qq.com", "foxmail.com", "vip.qq.com"] },
  { id: "netease", name: "NetEase", domains: ["163.com", "126.com", "yeah.net", "vip.163.com", "188.com"] },
  { id: "naver", name: "Naver", domains: ["naver.com"] },
  { id: "kakao", name: "Kakao Daum", domains: ["daum.net", "hanmail.net", "kakao.com"] },
  { id: "hinet", name: "HiNet", domains: ["hinet.net", "msa.hinet.net"] },
  { id: "docomo", name: "NTT Docomo", domains: ["docomo.ne.jp"] },
  { id: "mail-ru", name: "Mail.ru", domains: ["mail.ru", "bk.ru", "inbox.ru", "list.ru", "internet.ru"] },
  { id: "yandex", name: "Yandex", domains: ["yandex.ru", "yandex.com", "ya.ru", "yandex.by", "yandex.kz", "yandex.com.tr"] },
  {
    id: "united-internet",
    name: "GMX, WEB.DE",
    domains: ["gmx.de", "gmx.net", "gmx.at", "gmx.ch", "gmx.com", "gmx.fr", "web.de", "mail.com", "1und1.de", "online.de"],
  },
  { id: "telekom", name: "Telekom", domains: ["t-online.de", "magenta.de"] },
  { id: "freenet", name: "freenet", domains: ["freenet.de"] },
  { id: "orange", name: "Orange", domains: ["orange.fr", "wanadoo.fr", "voila.fr", "orange.example"] },
  { id: "free", name: "Free", domains: ["free.fr", "aliceadsl.fr"] },
  { id: "sfr", name: "SFR", domains: ["sfr.fr", "neuf.fr", "cegetel.net", "club-internet.fr"] },
  { id: "la-poste", name: "La Poste", domains: ["laposte.net"] },
  { id: "bbox", name: "Bouygues", domains: ["bbox.fr"] },
  { id: "libero", name: "Libero, Virgilio", domains: ["libero.it", "virgilio.it", "inwind.it", "iol.it", "blu.it", "giallo.it"] },
  { id: "tim", name: "TIM", domains: ["tim.it", "alice.it", "tin.it"] },
  { id: "tiscali", name: "Tiscali", domains: ["tiscali.it"] },
  { id: "telefonica", name: "Telefónica", domains: ["telefonica.net", "movistar.es"] },
  { id: "terra", name: "Terra", domains: ["terra.com.br", "terra.com"] },
  { id: "uol", name: "UOL, BOL", domains: ["uol.com.br", "bol.com.br"] },
  { id: "bt", name: "BT", domains: ["btinternet.com", "btopenworld.com", "talk21.com"] },
  { id: "sky", name: "Sky", domains: ["sky.com"] },
  { id: "virgin-media", name: "Virgin Media", domains: ["virginmedia.com", "ntlworld.com", "blueyonder.co.uk", "virgin.net"] },
  { id: "talktalk", name: "TalkTalk", domains: ["talktalk.net", "tiscali.co.uk"] },
  { id: "comcast", name: "Comcast", domains: ["comcast.net"] },
  { id: "att", name: "AT&T", domains: ["att.net", "sbcglobal.net", "bellsouth.net", "ameritech.net", "pacbell.net", "swbell.net"] },
  { id: "charter", name: "Charter Spectrum", domains: ["charter.net", "roadrunner.com", "twc.com", "rr.com", "spectrum.net"] },
  { id: "cox", name: "Cox", domains: ["cox.net"] },
  { id: "bell", name: "Bell", domains: ["bell.net", "sympatico.ca"] },
  { id: "rogers", name: "Rogers", domains: ["rogers.com"] },
  { id: "shaw", name: "Shaw", domains: ["shaw.ca"] },
  { id: "telstra", name: "Telstra", domains: ["bigpond.com", "bigpond.net.au", "telstra.com"] },
  { id: "optus", name: "Optus", domains: ["optusnet.com.au"] },
  { id: "ziggo", name: "Ziggo", domains: ["ziggo.nl", "home.nl", "casema.nl", "chello.nl"] },
  { id: "kpn", name: "KPN", domains: ["kpnmail.nl", "planet.nl", "hetnet.nl", "xs4all.nl"] },
  { id: "telenet", name: "Telenet", domains: ["telenet.be"] },
  { id: "proximus", name: "Proximus", domains: ["proximus.be", "skynet.be"] },
  { id: "bluewin", name: "Swisscom", domains: ["bluewin.ch"] },
  { id: "seznam", name: "Seznam", domains: ["seznam.cz", "email.cz", "post.cz"] },
  { id: "onet", name: "Onet", domains: ["onet.pl", "op.pl", "vp.pl", "onet.eu", "poczta.onet.pl"] },
  { id: "wp", name: "Wirtualna Polska", domains: ["wp.pl", "o2.pl", "tlen.pl"] },
  { id: "interia", name: "Interia", domains: ["interia.pl", "interia.eu", "poczta.fm"] },
  { id: "proton", name: "Proton", domains: ["proton.me", "protonmail.com", "pm.me", "protonmail.ch"] },
  { id: "zoho", name: "Zoho", domains: ["zoho.com", "zohomail.com"] },
  { id: "fastmail", name: "Fastmail", domains: ["fastmail.com", "fastmail.fm"] },
  { id: "rediff", name: "Rediff", domains: ["rediffmail.com"] },
] as const satisfies readonly { id: string; name: string; domains: readonly string[] }[];
/** Stands, in filters, for all domains that are nobody's here. */
export const otherProvider = "other";

export type MailboxProvider = (typeof mailboxProviders)[number]["id"];

const byDomain: ReadonlyMap<string, MailboxProvider> = new Map(mailboxProviders.flatMap(({ id, domains }) => domains.map((domain) => [domain, id] as const)));
const domains: ReadonlyMap<string, readonly string[]> = new Map(mailboxProviders.map((provider) => [provider.id, provider.domains]));

/** Who runs a recipient domain (in lower case), null where that is not known. */
export function providerOf(domain: string): MailboxProvider | null {
  return byDomain.get(domain) ?? null;
}

/** Recipient domains of a provider; none of one that is not known. */
export function domainsOf(provider: string): readonly string[] {
  return domains.get(provider) ?? [];
}
