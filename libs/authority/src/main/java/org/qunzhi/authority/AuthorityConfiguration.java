package org.qunzhi.authority;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** The copy of appointments and the {@code Acting} parameter of controllers. */
@AutoConfiguration
@ConditionalOnProperty("qunzhi.context")
public class AuthorityConfiguration {}
