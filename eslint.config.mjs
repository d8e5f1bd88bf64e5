import js from '@eslint/js'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { house } from './scripts/eslintHouse.mjs'

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: one name for one thing everywhere.',
}

const NO_LATE_FOCUS = {
  selector:
    ':matches(CallExpression[callee.name="useEffect"], CallExpression[callee.name="requestAnimationFrame"]) :matches(CallExpression[callee.property.name="focus"], CallExpression[callee.name="markStem"])',
  message:
    'Effects run after a frame, and a key typed before it would go elsewhere: the focus moves in useLayoutEffect.',
}

export default tseslint.config(
  { ignores: ['dist/', '.cache/', '.demo/', 'coverage/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        module: 'writable',
        require: 'readonly',
        process: 'readonly',
        console: 'readonly',
        __dirname: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { house },
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.node.json', './tsconfig.simpage.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'house/function-length': ['error', 60],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_LATE_FOCUS],
      'no-restricted-globals': ['error', { name: 'Office', message: 'Only src/outlook names Office.' }],
    },
  },
  { files: ['src/outlook/**'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['src/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.strict],
    rules: { 'house/function-length': ['error', 100] },
  },
  {
    // Stories are told whole: a test file or a simulator table may be long.
    files: ['**/*.test.{ts,tsx}', 'tests/**', 'sim/**', 'bench/**', 'scripts/**'],
    rules: {
      'house/function-length': 'off',
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
    },
  },
)
