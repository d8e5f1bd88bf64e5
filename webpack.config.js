const path = require('node:path')
const CopyWebpackPlugin = require('copy-webpack-plugin')
const HtmlWebpackPlugin = require('html-webpack-plugin')
const { config: addin } = require('./package.json')
const { buildCloud } = require('./scripts/buildCloud')
const { DRAWN_BY } = require('./scripts/drawnBy')
const { CATALOGUE_FILE } = require('./scripts/icuMessages')
const { deploymentManifest, deploymentUrl } = require('./scripts/deploymentManifest')
const { securityHeaders } = require('./scripts/securityHeaders')
const { inlineTokens, TOKEN_FILES, UsedTokens } = require('./scripts/usedTokens')

const shellDark = require('./src/start/shellDark.json')
const shellTexts = require('./src/start/shellTexts.json')

/** What these say decides what the loaders make of a file. */
const CONFIGURATION = ['webpack.config.js', 'babel.config.json', 'tsconfig.json', 'tsconfig.base.json'].map((name) =>
  path.resolve(__dirname, name),
)

const DEVELOPMENT_URL = addin.developmentUrl

module.exports = async (_env, { mode = 'production', ...cli }) => {
  const isProduction = mode === 'production'
  // babel.config.json chooses by this; webpack's own --mode does not reach it.
  process.env.BABEL_ENV = isProduction ? 'production' : 'development'
  const cloud = buildCloud()
  return {
    mode,
    entry: { shell: './src/shell.ts', taskpane: './src/begin.ts', signIn: './src/signIn.ts' },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: isProduction ? '[name].[contenthash:12].js' : '[name].js',
      chunkFilename: isProduction ? '[name].[contenthash:12].js' : '[name].js',
      clean: true,
    },
    // The builds for other clouds, which the tests make, differ in one file.
    cache: {
      type: 'filesystem',
      cacheDirectory: path.resolve(__dirname, '.cache/webpack'),
      buildDependencies: { config: CONFIGURATION },
    },
    devtool: 'source-map',
    resolve: {
      extensions: ['.tsx', '.ts', '.js'],
      alias: Object.fromEntries(Object.entries(DRAWN_BY).map(([name, by]) => [`${name}$`, by])),
    },
    module: {
      rules: [
        { test: TOKEN_FILES, loader: require.resolve('./scripts/usedTokens') },
        { test: CATALOGUE_FILE, enforce: 'post', loader: require.resolve('./scripts/icuLoader') },
        // It does not say so itself. Else whoever decodes a subject loads the parser of whole mails with it.
        { test: /[\\/]node_modules[\\/]postal-mime[\\/]/, sideEffects: false },
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: [
            // Styles become rules here, not in the person's browser at each opening.
            {
              loader: 'babel-loader',
              options: { plugins: [inlineTokens], presets: [require.resolve('@griffel/babel-preset')] },
            },
            // Types are checked by `npm run typecheck`, once, for every group of folders.
            { loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
          ],
        },
      ],
    },
    plugins: [
      new UsedTokens(),
      new HtmlWebpackPlugin({
        filename: 'taskpane.html',
        template: './src/taskpane.html',
        inject: false, // the page's own order: what works first, then the engine, then Office.js
        chunks: ['shell', 'taskpane'],
        chunksSortMode: 'manual',
        templateParameters: (compilation, { js }) => ({
          htmlWebpackPlugin: { files: { js } },
          officeJsUrl: cloud.hosts.officeJs,
          cloud: cloud.hosts.name,
          texts: shellTexts.en,
          // Stands twice in the page: for a dark system, and for an Outlook that is dark on a light one.
          dark: Object.entries(shellDark)
            .map((one) => `${one.join(': ')};`)
            .join(' '),
          laterScripts: [...scriptsOf(compilation, 'engine'), ...scriptsOf(compilation, 'pane')],
          textScripts: Object.keys(shellTexts)
            .flatMap((locale) => scriptsOf(compilation, locale))
            .join(' '),
        }),
      }),
      // Office's window for an Outlook that does not sign add-ins in by itself, and the redirect address of its client.
      new HtmlWebpackPlugin({
        filename: 'signIn.html',
        template: './src/signIn.html',
        chunks: ['signIn'],
        templateParameters: { officeJsUrl: cloud.hosts.officeJs, cloud: cloud.hosts.name },
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'assets/icon-*.png', to: 'assets/[name][ext]' },
          {
            from: 'assets/config.json',
            to: 'config.json',
            transform: () => `${JSON.stringify(cloud.config, null, 2)}\n`,
          },
          { from: 'assets/support.html', to: 'support.html' },
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: (text) => deploymentManifest(text.toString(), deploymentUrl(process.env.ADDIN_URL)),
          },
        ],
      }),
    ],
    optimization: {
      // What several parts use stands in the app once, also where it is small.
      splitChunks: { minSize: 3000 },
      minimizeOptions: { javascript: { ecma: 2020, compress: { passes: 3, pure_getters: true } } },
    },
    performance: { hints: false }, // the limit on first-load JavaScript is held by `npm run bench`
    devServer: cli.env?.WEBPACK_SERVE || process.env.WEBPACK_SERVE ? await devServer() : undefined,
  }
}

/** The files of a part that the page asks for at once, although nothing of it runs before it is called. */
function scriptsOf(compilation, name) {
  const files = compilation.namedChunkGroups.get(name)?.getFiles() ?? []
  return files.filter((file) => file.endsWith('.js'))
}

async function devServer() {
  const { getHttpsServerOptions } = require('office-addin-dev-certs')
  const { ca, cert, key } = await getHttpsServerOptions()
  return {
    server: { type: 'https', options: { ca, cert, key } },
    port: Number(new URL(DEVELOPMENT_URL).port),
    headers: securityHeaders({ development: true }),
    hot: false,
  }
}
