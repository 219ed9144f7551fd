import { expect, it } from "vitest";
import { feedFormats } from "@/lib/domain/intake";
import { adapters } from "./registry";

it.each(feedFormats)("%s has an adapter, which takes an empty batch", (format) => {
  expect(adapters[format]([])).toEqual({ events: [], rejected: [], ignored: [] });
});
