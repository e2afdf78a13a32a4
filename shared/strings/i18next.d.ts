import 'i18next';
import type { frCA } from './fr-CA/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof frCA;
  }
}
