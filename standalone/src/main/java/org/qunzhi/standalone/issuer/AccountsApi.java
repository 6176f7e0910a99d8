package org.qunzhi.standalone.issuer;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For plan-service alone, which removes the account of whoever was erased. */
@RestController
final class AccountsApi {
    private final AccountRemoval removal;

    AccountsApi(AccountRemoval removal) {
        this.removal = removal;
    }

    /** The same answer whether there was one: who asks does not learn who has an account. */
    @DeleteMapping("/accounts/{subject}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String subject) {
        removal.remove(subject);
    }
}
