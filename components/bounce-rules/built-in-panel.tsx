"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { useWording } from "@/lib/client/use-wording";
import type { BuiltInRule } from "@/lib/contract/bounce-rules";
import { verdictWords } from "@/lib/view/bounce-rule-words";

/** What decides on every other failure, and where none of the own rules matches: nothing about it is hidden. */
export function BuiltInPanel({ rules }: { rules: readonly BuiltInRule[] }) {
  const { t } = useWording();
  return (
    <Panel title={t("bounceRules.builtIn")} hint={t("bounceRules.builtInHint")}>
      <Disclosure summary={t("bounceRules.builtInShow", { n: rules.length })}>{() => <BuiltInTable rules={rules} />}</Disclosure>
    </Panel>
  );
}

function BuiltInTable({ rules }: { rules: readonly BuiltInRule[] }) {
  const w = useWording();
  const { t } = w;
  return (
    <Table label={t("bounceRules.builtIn")} scrolls="both">
      <thead>
        <tr>
          <Th>{t("bounceRules.rule")}</Th>
          <Th>{t("bounceRules.condition")}</Th>
          <Th>{t("bounceRules.verdict")}</Th>
          <Th>{t("bounceRules.source")}</Th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <Tr key={rule.id}>
            <Td className="font-mono text-sm whitespace-nowrap">{rule.id}</Td>
            <Td className="min-w-64 text-sm">
              <Conditions rule={rule} />
            </Td>
            <Td className="min-w-40 text-sm">{verdictWords(rule, w)}</Td>
            <Td className="min-w-48 text-sm text-muted">{rule.source}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Conditions({ rule: { bounceClass, enhancedCode, smtpCode, text } }: { rule: BuiltInRule }) {
  const { t } = useWording();
  const conditions = [
    ["class", bounceClass === null ? null : String(bounceClass)],
    ["enhancedCode", enhancedCode],
    ["smtpCode", smtpCode],
    ["text", text],
  ] as const;
  return (
    <ul>
      {conditions.map(([field, pattern]) =>
        pattern === null ? null : (
          <li key={field}>
            {t(`bounceRules.pattern.${field}`)} <code className="font-mono wrap-anywhere">{pattern}</code>
          </li>
        ),
      )}
    </ul>
  );
}
