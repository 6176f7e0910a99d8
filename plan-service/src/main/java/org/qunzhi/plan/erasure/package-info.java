/**
 * 个人信息删除 (个人信息保护法 第47条): a person asks an organisation to erase what it holds of them, or one of
 * its leaders asks for somebody without an account; another one of its decision layer approves, or
 * rejects for a duty to keep it. Then the key is destroyed, under which all of it was closed
 * wherever it lies, and {@code person-erased} goes out. Publishes {@code ErasureEvent}.
 *
 * <p>One aggregate for each person and organisation, whose id follows from both, so that there is
 * one open request at most, whoever asks. Erasing ends nothing: who worked where and decided what
 * stays, under a pseudonym. Whether the person still holds an appointment is a fact from the read
 * model: of an appointment and an approval in the same moment both may stand, and the appointment
 * can then be ended without a reason.
 */
@NullMarked
package org.qunzhi.plan.erasure;

import org.jspecify.annotations.NullMarked;
