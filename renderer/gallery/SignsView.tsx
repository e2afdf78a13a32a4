import { glyphs } from '../../shared/figures/glyphs.ts';
import type { GlyphName } from '../components/icons/Icon.tsx';
import { Sign } from '../components/icons/Sign.tsx';
import { Case, Part } from './Case.tsx';

const names = (prefix: string) =>
  Object.keys(glyphs).filter((name): name is GlyphName => name.startsWith(prefix));
const others = Object.keys(glyphs).filter(
  (name): name is GlyphName => !/^(reading|stage|dimension|money)/.test(name),
);

/** Every sign beside its name, and the sizes of type. */
export function SignsView() {
  return (
    <>
      <Part title="Signes">
        <Signs title="Lectures" list={names('reading')} />
        <Signs title="Étapes" list={names('stage')} />
        <Signs title="Argent" list={names('money')} />
        <Case title="Dimensions">
          <div className="gallery-signs">
            <Sign icon="dimensionContext" tone="ctx" isStrong>
              Contexte
            </Sign>
            <Sign icon="dimensionProcess" tone="pro" isStrong>
              Processus
            </Sign>
            <Sign icon="dimensionImpact" tone="imp" isStrong>
              Impacts et changements
            </Sign>
            <Sign icon="eye" tone="vif">
              à revoir
            </Sign>
          </div>
        </Case>
        <Case title="Lieux, gestes et états" isWide>
          <div className="gallery-signs">
            {others.map((name) => (
              <Sign key={name} icon={name}>
                {name}
              </Sign>
            ))}
          </div>
        </Case>
      </Part>
      <Part title="Caractères">
        <Case title="26 / 32">
          <h1>Transport solidaire des rangs</h1>
        </Case>
        <Case title="16 / 24">
          <p className="es-read">
            Depuis la fin de l’autocar en 2012, un ménage sur cinq des rangs n’a ni voiture ni
            service.
          </p>
        </Case>
        <Case title="14, 13, 12">
          <p>Commandes et listes</p>
          <p className="es-small">
            Tableaux : 12 345,67 $, 9,8 %, 1<sup>er</sup> avril, 17 h 00
          </p>
          <p className="es-tiny">Étiquettes et axes</p>
        </Case>
      </Part>
    </>
  );
}

function Signs({ title, list }: { readonly title: string; readonly list: readonly GlyphName[] }) {
  return (
    <Case title={title}>
      <div className="gallery-signs">
        {list.map((name) => (
          <Sign key={name} icon={name}>
            {name}
          </Sign>
        ))}
      </div>
    </Case>
  );
}
