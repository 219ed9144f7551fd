import { type UseMutationOptions, useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { oneAtATime } from "./one-at-a-time";

/** Sends a change. A second press may come before anything is drawn as disabled: it sends nothing. */
export function useSend<Data, Variables>(options: Pick<UseMutationOptions<Data, Error, Variables>, "mutationFn" | "onSuccess">) {
  const { mutateAsync, data, error, isPending } = useMutation<Data, Error, Variables>(options);
  const [once] = useState(oneAtATime);
  // What went wrong is kept, and shown.
  const send = (variables: Variables) => void once(() => mutateAsync(variables)).catch(() => null);
  return { send, data, error, isPending };
}
