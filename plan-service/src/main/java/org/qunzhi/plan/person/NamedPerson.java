package org.qunzhi.plan.person;

import org.qunzhi.contracts.Protected;

/** What somebody is called, and nothing else of them. */
record NamedPerson(String id, Protected<String> name) {}
