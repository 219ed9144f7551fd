import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Header } from "@/components/shell/header";
import { OutageBanner } from "@/components/shell/outage-banner";
import { Providers } from "@/components/shell/providers";
import { ThemeScript } from "@/components/shell/theme-script";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Deliveries · Aftersend", template: "%s · Aftersend" },
  description: "What happened to an email delivery after Sent.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { colorScheme: "light dark", width: "device-width", initialScale: 1 };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={GeistSans.variable} suppressHydrationWarning>
      <body>
        <ThemeScript />
        <Providers>
          <Header />
          <OutageBanner />
          <main id="main" tabIndex={-1} className="mx-auto w-full max-w-page px-4 pt-6 pb-16 outline-none sm:px-6 lg:px-8">
            {children}
          </main>
        </Providers>
      </body>
    </html>
  );
}
