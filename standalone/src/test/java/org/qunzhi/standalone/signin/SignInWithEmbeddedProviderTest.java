package org.qunzhi.standalone.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qunzhi.gateway.PublicUrl;
import org.qunzhi.standalone.Settings;
import org.qunzhi.standalone.issuer.Accounts;
import org.qunzhi.standalone.season.Door;

class SignInWithEmbeddedProviderTest extends SignInConformance {

    /** People open it by another name than programs on this machine do, as from a telephone. */
    @Override
    Settings settings(Settings embedded, Accounts accounts) {
        return new Settings(
                embedded.data(),
                embedded.address(),
                embedded.port(),
                PublicUrl.of("http://127.0.0.1:" + embedded.port(), false),
                embedded.mongodb(),
                embedded.databases(),
                embedded.logOrigin(),
                embedded.provider(),
                embedded.accessTokensLast());
    }

    @Override
    void stopProvider() {}

    @Test
    void a_program_on_this_machine_gets_a_token_whatever_the_public_address() {
        var local = house().settings().door();
        assertThat(local).hasHost("localhost");
        try (var door = new Door(local, house().accounts())) {
            assertThat(door.get(SECRETARY, STANDING).body().path("person").asString(""))
                    .isEqualTo(person(SECRETARY));
        }
    }

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
