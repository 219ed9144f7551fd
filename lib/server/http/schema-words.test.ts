import { expect, it } from "vitest";
import { declareDelivery } from "@/lib/contract/delivery";
import "./respond";

it("has words for what is wrong with a body wherever a route answers", () => {
  const { error } = declareDelivery.safeParse({ key: "", messagesToSend: 1.5 });
  expect(error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`)).toEqual([
    "key: Too small: expected string to have >=1 characters",
    "key: control characters and halves of characters are not allowed",
    "messagesToSend: Invalid input: expected int, received number",
  ]);
});
