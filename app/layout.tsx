import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { AccountMenu } from "@/components/auth/account-menu";
import { OpenBanner } from "@/components/auth/open-banner";
import { Find } from "@/components/find/find";
import { Sharing } from "@/components/share/sharing";
import { Allowed } from "@/components/shell/allowed";
import { FirstScripts } from "@/components/shell/first-scripts";
import { Header } from "@/components/shell/header";
import { OutageBanner } from "@/components/shell/outage-banner";
import { PageFocus } from "@/components/shell/page-focus";
import { Providers } from "@/components/shell/providers";
import { WordingProvider } from "@/components/shell/wording-provider";
import { loadMessages } from "@/lib/i18n/load-messages";
import { currentViewer } from "@/lib/server/auth/current-viewer";
import { may } from "@/lib/server/auth/may";
import { openPlaces } from "@/lib/server/auth/open-places";
import { permissionsOf } from "@/lib/server/auth/permissions-of";
import { thisMachine } from "@/lib/server/auth/viewer";
import { nonceHeader } from "@/lib/server/http/security-headers";
import { readWording } from "@/lib/server/i18n/read-wording";
import { bareHeader } from "@/lib/server/share/bare-header";
import { chooseLanguage } from "./choose-language";
import { signOut } from "./settings/account/actions";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readWording();
  return {
    title: { default: `${t("deliveries.title")} · Aftersend`, template: "%s · Aftersend" },
    description: t("shell.description"),
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = { colorScheme: "light dark", width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const asked = await headers();
  const [bare, nonce] = [asked.has(bareHeader), asked.get(nonceHeader) ?? undefined];
  const [w, viewer] = await Promise.all([readWording(), bare ? null : currentViewer()]);
  return (
    <html lang={w.locale} className={GeistSans.variable} suppressHydrationWarning>
      <body>
        <FirstScripts nonce={nonce} />
        <WordingProvider locale={w.locale} messages={await loadMessages(w.locale)} timeZone={w.timeZone}>
          <Allowed permissions={bare ? [] : permissionsOf(viewer)}>
            <Providers nonce={nonce}>
              {bare ? null : (
                <Header
                  w={w}
                  chooseLanguage={chooseLanguage}
                  open={openPlaces(viewer)}
                  find={viewer && may(viewer, "read-log") ? <Find /> : null}
                  account={
                    viewer && (
                      <AccountMenu
                        name={viewer === thisMachine ? w.t("shell.thisMachine") : viewer.name}
                        role={viewer.role}
                        signedIn={viewer.userId !== null}
                        signOut={signOut}
                      />
                    )
                  }
                />
              )}
              {viewer === thisMachine ? <OpenBanner w={w} /> : null}
              {bare ? null : <OutageBanner />}
              <PageFocus />
              <main id="main" tabIndex={-1} className="mx-auto w-full max-w-page px-4 pt-6 pb-16 outline-none sm:px-6 lg:px-8">
                <Sharing allowed={viewer ? may(viewer, "share") : false}>{children}</Sharing>
              </main>
            </Providers>
          </Allowed>
        </WordingProvider>
      </body>
    </html>
  );
}
