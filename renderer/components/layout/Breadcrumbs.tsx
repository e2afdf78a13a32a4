import { Icon } from '../icons/Icon.tsx';
import './Breadcrumbs.css';

export interface BreadcrumbsProps {
  /** The spoken name (« Fil d’Ariane »). */
  readonly label: string;
  /** From the widest; the last, without an address, is where one is. */
  readonly crumbs: readonly { readonly label: string; readonly href?: string | undefined }[];
}

/** Where a screen stands, above its title. */
export function Breadcrumbs({ label, crumbs }: BreadcrumbsProps) {
  return (
    <nav aria-label={label}>
      <ol className="es-crumbs">
        {crumbs.map((crumb, index) => (
          <li key={crumb.label}>
            {index > 0 ? <Icon name="right" size={12} /> : null}
            {crumb.href ? (
              <a href={crumb.href}>{crumb.label}</a>
            ) : (
              <span aria-current="page">{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
