import { Component, type ReactNode } from 'react';
import { ErrorPage } from './States';

/** A page that breaks takes nobody else with it. A page that cannot be loaded because a newer version was installed is loaded anew, once. */
export class Boundary extends Component<{ children: ReactNode; at: string }, { failed: string | null }> {
  override state = { failed: null as string | null };

  static getDerivedStateFromError() {
    return { failed: '' };
  }

  override componentDidCatch(error: Error) {
    const gone = /dynamically imported module|module script|Unable to preload/i.test(error.message);
    if (!gone || sessionStorage.getItem('reloaded') === __VERSION__) return;
    sessionStorage.setItem('reloaded', __VERSION__);
    location.reload();
  }

  override componentDidUpdate(before: { at: string }) {
    if (before.at !== this.props.at && this.state.failed !== null) this.setState({ failed: null });
  }

  override render() {
    return this.state.failed === null ? this.props.children : <ErrorPage status={0} />;
  }
}
