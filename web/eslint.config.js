import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Imports go app → feature → shared, and never sideways: test/imports.test.ts plants a file for each of these. */
const only = (allowed, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ regex: `^\\.\\./(?!${allowed || '$'})`, message }] }],
});

/** Tests may also import what web/test has for them. */
const layer = (folder, allowed, message) => [
  { files: [folder], rules: only(allowed, message) },
  { files: [`${folder}/*.test.{ts,tsx}`], rules: only([allowed, '(\\.\\./)+test/'].filter(Boolean).join('|'), message) },
];

export default tseslint.config(
  { ignores: ['node_modules', 'target', '**/*.gen.ts'] },
  ...tseslint.configs.recommended,
  hooks.configs.flat['recommended-latest'],
  {
    files: ['src/**'],
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'What others wrote is shown as text.' },
      ],
    },
  },
  ...layer('src/shared/**', '', 'shared knows nothing but itself.'),
  ...layer(
    'src/*/*/**',
    '\\.\\./shared/|client$|api\\.gen$',
    'A feature imports itself, ../client, ../api.gen and ../../shared; what two features need belongs to shared.',
  ),
);
