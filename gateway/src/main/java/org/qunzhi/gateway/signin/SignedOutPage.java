package org.qunzhi.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.qunzhi.gateway.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the provider leads to after signing out. */
@RestController
final class SignedOutPage {
    @GetMapping(SignOut.SIGNED_OUT)
    void signedOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean english = Page.inEnglish(request);
        Page.of(english ? "en" : "zh-CN")
                .title(english ? "Signed out" : "已退出登录")
                .detail(
                        english
                                ? "You are signed out here and at the sign-in service."
                                : "您已退出本平台和登录服务。")
                .signIn(true)
                .answer(200, request, response);
    }
}
