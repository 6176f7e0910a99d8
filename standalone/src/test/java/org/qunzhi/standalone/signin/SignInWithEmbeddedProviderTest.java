package org.qunzhi.standalone.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qunzhi.standalone.Settings;
import org.qunzhi.standalone.issuer.Accounts;

class SignInWithEmbeddedProviderTest extends SignInConformance {

    @Override
    Settings settings(Settings embedded, Accounts accounts) {
        return embedded;
    }

    @Override
    void stopProvider() {}

    @Test
    void its_form_is_in_the_readers_language_and_says_what_was_wrong() {
        var browser = browser();
        var form = browser.toSignIn();
        assertThat(form.body())
                .contains("lang=\"zh-CN\"", "<h1>登录</h1>", "autocomplete=\"current-password\"")
                .doesNotContain("role=\"alert\"");
        var english = browser.get(form.uri().toString(), "Accept-Language", "en-GB");
        assertThat(english.body()).contains("lang=\"en\"", "<h1>Sign in</h1>");
        var again = browser.fill(form, "nobody", "wrong\"><script>");
        assertThat(again.body())
                .contains("role=\"alert\"", "aria-invalid=\"true\"", "账户或口令不正确")
                .doesNotContain("<script>");
    }
}
