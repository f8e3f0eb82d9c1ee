package org.zhixing.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.identity.SampleSignIn.SamplePerson;
import org.zhixing.identity.unified.Provider;

/**
 * The sign-in page.
 *
 * @param username as typed before, else empty
 * @param next where to go afterwards, else empty
 * @param refusal why the last try failed
 * @param providers of the unified identity, by which one may come in as well
 * @param sample people to sign in as with one click; empty outside a sample city
 * @param others more of them
 */
public record SignInPage(
        String username,
        String next,
        @Nullable Refusal refusal,
        List<Provider> providers,
        List<SamplePerson> sample,
        List<SamplePerson> others) {}
