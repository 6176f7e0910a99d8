import type { ConfigProviderProps } from 'antd';

/** antd's defaults fail WCAG AA on white: links 4.1:1, error 3.3:1, placeholder 1.8:1. style.css has the same colours. */
export const kit: ConfigProviderProps = {
  theme: {
    token: {
      colorPrimary: '#23578b',
      colorLink: '#23578b',
      colorInfo: '#23578b',
      colorError: '#b3261e',
      colorSuccess: '#1b6e3c',
      colorWarning: '#8a5a00',
      colorText: '#1b2430',
      colorTextSecondary: '#55606e',
      colorTextDescription: '#55606e',
      colorTextPlaceholder: '#66707d',
      colorBorder: '#8a94a1',
      colorBgLayout: '#f4f6f8',
      borderRadius: 6,
      controlHeight: 44,
      fontSize: 16,
      fontFamily: 'inherit',
      motion: false,
    },
    components: { Form: { itemMarginBottom: 16 } },
  },
  button: { autoInsertSpace: false },
};
