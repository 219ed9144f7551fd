/** Says that a replay has started, also to those who cannot see the list move. */
export function Started({ id }: { id: string | null }) {
  return (
    <p role="status" className="text-sm text-muted">
      {id === null ? null : `Replay ${id} has started.`}
    </p>
  );
}
