import {
  type Glyph,
  type GlyphName,
  type GlyphPath,
  glyphs,
} from '../../../shared/figures/glyphs.ts';
import './Icon.css';

export type { GlyphName } from '../../../shared/figures/glyphs.ts';

/** A hue with one meaning: a dimension of the grid, the alarm, or plain ink when left out. */
export type Tone = 'ctx' | 'pro' | 'imp' | 'vif' | 'muted';

export interface IconProps {
  readonly name: GlyphName;
  /** Side in px; 16 unless told. */
  readonly size?: 12 | 14 | 16 | 20 | 24 | 32 | undefined;
  readonly tone?: Tone | undefined;
  /** Its spoken name, only where no word stands beside it. */
  readonly label?: string | undefined;
}

/** One of the application's signs, in the current colour. */
export function Icon({ name, size = 16, tone, label }: IconProps) {
  const glyph: Glyph = glyphs[name];
  const spoken = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  const className = tone ? `es-icon es-tone-${tone}` : 'es-icon';
  return (
    <svg className={className} width={size} height={size} viewBox="0 0 16 16" {...spoken}>
      {glyph.map((path: GlyphPath) => (
        <path key={path.d} d={path.d} data-fill={path.fill} strokeDasharray={path.dash} />
      ))}
    </svg>
  );
}
