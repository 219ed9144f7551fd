"use client";

import { createContext } from "react";
import type { Wording } from "@/lib/view/wording";

export const WordingContext = createContext<Wording | null>(null);
