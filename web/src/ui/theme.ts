/**
 * The look of the workbench, in one place: what Ant Design takes as tokens and what our own CSS
 * takes as custom properties (elements.css names the same values). The build extracts Ant Design's
 * CSS with exactly these tokens, so the page never writes a style element.
 */
export const theme = {
  zeroRuntime: true,
  hashed: false,
  cssVar: { key: 'banshi', prefix: 'ant' },
  token: {
    colorPrimary: '#1b4a8a',
    colorInfo: '#1b4a8a',
    colorLink: '#1b4a8a',
    colorError: '#b3261e',
    colorWarning: '#8a5a00',
    colorSuccess: '#1f6b3a',
    colorErrorBg: '#fbecea',
    colorErrorBorder: '#e0a39c',
    colorWarningBg: '#fdf3dc',
    colorWarningBorder: '#d9b96a',
    colorInfoBg: '#e8eef7',
    colorInfoBorder: '#a9bfdc',
    colorSuccessBg: '#e9f4ec',
    colorSuccessBorder: '#9cc7aa',
    colorText: '#1c2430',
    colorTextSecondary: '#4a5565',
    colorTextTertiary: '#5b6675',
    colorTextPlaceholder: '#667080',
    colorTextDisabled: '#667080',
    colorBorder: '#8a94a3',
    colorBorderSecondary: '#d5dae1',
    colorBgLayout: '#f5f6f8',
    fontFamily: '"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif',
    fontSize: 14,
    borderRadius: 4,
    controlHeight: 32,
    motion: false,
  },
} as const;
