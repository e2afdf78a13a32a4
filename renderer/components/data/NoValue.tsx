/** « – », for a value that is not there; spoken as `label` when given. */
export function NoValue({ label }: { readonly label?: string | undefined }) {
  return (
    <span className="es-faint">
      <span aria-hidden={label !== undefined}>–</span>
      {label ? <span className="es-hidden">{label}</span> : null}
    </span>
  );
}
