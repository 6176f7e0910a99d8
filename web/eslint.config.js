import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Imports go app → feature → shared, and never sideways: test/imports.test.ts plants a file for each of these. */
const only = (regex, message) => ({ 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] });

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
  {
    files: ['src/shared/**'],
    rules: only('^\\.\\./(?!\\.\\./test/)', 'shared knows nothing but itself.'),
  },
  {
    files: ['src/*/*/**'],
    rules: only(
      '^\\.\\./(?!\\.\\./shared/|client$|api\\.gen$)',
      'A feature imports itself, ../client, ../api.gen and ../../shared; what two features need belongs to shared.',
    ),
  },
);
