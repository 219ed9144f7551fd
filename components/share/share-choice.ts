import type { ShareSubject } from "@/lib/contract/share";
import { defaultShareDays, defaultSmallestGroup, type ShareKind, type ShareSection, sectionsOf } from "@/lib/domain/share";

/** What the dialog asks, in the shape its fields hold it. */
export type ShareChoice = {
  title: string;
  sections: ShareSection[];
  frozen: boolean;
  days: number;
  password: string;
  smallestGroup: number;
  frameOrigin: string;
};

export const dayChoices = [1, 7, 30, 90, 365] as const;

export function startingChoice({ kind }: ShareSubject): ShareChoice {
  return {
    title: "",
    sections: [...sectionsFor(kind)],
    frozen: false,
    days: defaultShareDays,
    password: "",
    smallestGroup: defaultSmallestGroup,
    frameOrigin: "",
  };
}

export function sectionsFor(kind: ShareKind): readonly ShareSection[] {
  return sectionsOf[kind];
}
