// Made by `npm run api` from api/registration.json; not to be edited.
export interface paths {
    "/api/registration/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["attachmentOfTopic"];
        put?: never;
        post: operations["attachmentAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["attachmentRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/circles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["circleCircles"];
        put?: never;
        post: operations["circleForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/circles.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["circleCirclesCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/circles.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["circleCirclesXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/circles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["circleCircle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/circles/{id}/amendment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["circleAmend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/circles/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["circleApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/circles/{id}/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["circleApply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/circles/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["circleGiveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/drafts/{kind}/{target}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["draftRead"];
        put: operations["draftSave"];
        post?: never;
        delete: operations["draftDelete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["parkedParked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/public/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["recordRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rulesInForce"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["standingStanding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["topicTopics"];
        put?: never;
        post: operations["topicApply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/topics.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["topicTopicsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/topics.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["topicTopicsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/topics/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["topicTopic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/topics/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["topicAcceptResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/topics/{id}/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["topicRecordActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/topics/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["topicApplyAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/topics/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["topicApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/topics/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["topicSubmitResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/topics/{id}/result-return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["topicReturnResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/topics/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["topicGiveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["waitingWaiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AmendedCircle: {
            leader: string;
            members: string[];
            name: string;
            unit?: string | null;
        };
        AttachmentView: {
            attachment: string;
            bound: boolean;
            name: {
                /** @enum {string} */
                state: "clear" | "withheld" | "erased" | "broken";
                value?: string;
            };
            sha256: string;
            /** Format: int64 */
            size: number;
            type: string;
        };
        CircleYear: {
            /** Format: int32 */
            year: number;
        };
        CircleYearReturned: {
            reason: string;
            /** Format: int32 */
            year: number;
        };
        DraftAnswer: {
            draft: {
                /** @enum {string} */
                state: "clear" | "withheld" | "erased" | "broken";
                value?: unknown;
            };
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            savedAt: string;
            /** Format: int64 */
            version: number;
        };
        Fault: {
            code: string;
            /** @enum {string} */
            in: "body" | "query" | "path" | "header";
            message: string;
            /** @description JSON pointer (RFC 6901) into the body; elsewhere / and the name */
            path: string;
        };
        InboxParked: {
            /** Format: int64 */
            behind: number;
            fault: string;
            /** Format: int64 */
            sequence: number | null;
            /** Format: date-time */
            since: string | null;
            stream: string;
            topic: string;
        };
        ItemsAttachmentView: {
            items: components["schemas"]["AttachmentView"][];
        };
        ItemsParked: {
            items: components["schemas"]["InboxParked"][];
        };
        KnownCircle: {
            circle: string;
            leader: string;
            members: string[];
            name: string;
            organization: string;
            registrations: components["schemas"]["YearOfCircle"][];
            unit: string | null;
        };
        KnownTopic: {
            activities: components["schemas"]["TopicActivity"][];
            circle: string;
            goal: string;
            number: string | null;
            organization: string;
            /** Format: date */
            plannedFrom: string;
            /** Format: date */
            plannedUntil: string;
            reason: string;
            /** Format: date */
            registeredOn: string | null;
            result: components["schemas"]["TopicResult"] | null;
            returnedBecause: string | null;
            /** @enum {string} */
            state: "APPLIED" | "RETURNED" | "APPROVED" | "REGISTERED" | "RESULT_SUBMITTED" | "RESULT_RETURNED" | "ACCEPTED";
            steps: string[];
            title: string;
            topic: string;
            /** @enum {string} */
            type: "PROBLEM_SOLVING_SELF_SET" | "PROBLEM_SOLVING_DIRECTIVE" | "INNOVATION";
            unit: string | null;
            /** Format: int32 */
            year: number;
        };
        LogPlace: {
            position: string;
            proof: string;
            service: string;
        };
        NewCircle: {
            leader: string;
            members: string[];
            name: string;
            organization: string;
            unit?: string | null;
        };
        NewTopic: {
            circle: string;
            goal: string;
            /** Format: date */
            plannedFrom: string;
            /** Format: date */
            plannedUntil: string;
            reason: string;
            title: string;
            /** @enum {string} */
            type: "PROBLEM_SOLVING_SELF_SET" | "PROBLEM_SOLVING_DIRECTIVE" | "INNOVATION";
        };
        PageKnownCircle: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["KnownCircle"][];
            next: string | null;
            /** Format: date-time */
            now: string;
            /** Format: int64 */
            total: number;
        };
        PageKnownTopic: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["KnownTopic"][];
            next: string | null;
            /** Format: date-time */
            now: string;
            /** Format: int64 */
            total: number;
        };
        Problem: {
            code: string;
            detail: string;
            faults?: components["schemas"]["Fault"][];
            instance?: string;
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        Receipt: {
            id: string;
            log?: components["schemas"]["LogPlace"];
            position: string;
            sealed?: {
                [key: string]: string;
            };
            /** Format: int64 */
            version: number;
        };
        RulesChain: {
            steps: components["schemas"]["StepsStep"][];
            /** @enum {string} */
            type: "PROBLEM_SOLVING_SELF_SET" | "PROBLEM_SOLVING_DIRECTIVE" | "INNOVATION";
        };
        RulesInForce: {
            chains: components["schemas"]["RulesChain"][];
            /** Format: int32 */
            fewestMembers: number;
            /** Format: int32 */
            firstYear: number;
            /** Format: int32 */
            lastYear: number;
            /** Format: int32 */
            mostMembers: number;
            /** Format: date-time */
            now: string;
            /** Format: date */
            today: string;
        };
        StandingWayToAct: {
            appointment: string;
            organization: string;
            organizationName: string;
            role: ("DECISION_MAKER" | "PROMOTER" | "SECRETARY" | "CHAIR" | "EXPERT" | "FINANCE_OFFICER" | "ISSUER_SIGNATORY" | "SUPERVISOR" | "AUDITOR" | "PARTNER") | null;
            unit: string | null;
        };
        StandingWaysToAct: {
            person: string;
            waysToAct: components["schemas"]["StandingWayToAct"][];
        };
        StepsStep: {
            code: string;
            /** @enum {string} */
            phase: "PLAN" | "DO" | "CHECK" | "ACT";
            title: string;
        };
        TopicAcceptance: {
            authenticity: string;
            effectiveness: string;
        };
        TopicActivity: {
            attachments: components["schemas"]["TopicAttachment"][];
            attendees: string[];
            content: string;
            /** Format: date */
            heldOn: string;
            place: string;
            record: string;
            step: string;
        };
        TopicAgain: {
            goal: string;
            /** Format: date */
            plannedFrom: string;
            /** Format: date */
            plannedUntil: string;
            reason: string;
            title: string;
        };
        TopicAttached: {
            attachment: string;
            people: boolean;
        };
        TopicAttachment: {
            attachment: string;
            people: boolean;
            sha256: string;
            /** Format: int64 */
            size: number;
            type: string;
        };
        TopicNewActivity: {
            attachments?: components["schemas"]["TopicAttached"][] | null;
            attendees: string[];
            content: string;
            /** Format: date */
            heldOn: string;
            place: string;
            step: string;
        };
        TopicNewResult: {
            attachments?: components["schemas"]["TopicAttached"][] | null;
            /** Format: int64 */
            benefitFen: number;
            effect: string;
            summary: string;
        };
        TopicReason: {
            reason: string;
        };
        TopicResult: {
            attachments: components["schemas"]["TopicAttachment"][];
            authenticity: string | null;
            /** Format: int64 */
            benefitFen: number;
            effect: string;
            effectiveness: string | null;
            returnedBecause: string | null;
            summary: string;
        };
        Waiting: {
            /** Format: date-time */
            due: string | null;
            id: string;
            kind: string;
            /** Format: date-time */
            since: string | null;
            title: string;
        };
        WaitingAll: {
            items: components["schemas"]["Waiting"][];
            /** Format: date-time */
            now: string;
        };
        YearOfCircle: {
            number: string | null;
            reason: string | null;
            /** @enum {string} */
            state: "APPLIED" | "RETURNED" | "APPROVED" | "REGISTERED";
            /** Format: int32 */
            year: number;
        };
    };
    responses: never;
    parameters: {
        /** @description A Qunzhi-Position of this service that the answer must know */
        AtLeast: string;
        /** @description One for one intent: who repeats it gets the first answer */
        IdempotencyKey: string;
        /** @description The appointment to act by, for who has several */
        OnBehalfOf: string;
        /** @description the next of the page before */
        "list-cursor": string;
        /** @description what exactly a filtered member is */
        "list-filters": {
            [key: string]: string;
        };
        /** @description 1 to 200, usually 50 */
        "list-limit": number;
        /** @description what one of the searched fields contains, in any case */
        "list-q": string;
        /** @description a field, from the end with a minus before it */
        "list-sort": string;
        /** @description one or several states, with commas between */
        "list-state": string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    attachmentOfTopic: {
        parameters: {
            query: {
                topic: string;
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemsAttachmentView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachmentAdd: {
        parameters: {
            query: {
                topic: string;
            };
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachmentRead: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    circleCircles: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageKnownCircle"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    circleForm: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCircle"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    circleCirclesCsv: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    circleCirclesXlsx: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    circleCircle: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownCircle"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    circleAmend: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendedCircle"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    circleApprove: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CircleYear"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    circleApply: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CircleYear"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    circleGiveBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CircleYearReturned"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftRead: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                kind: string;
                target: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftAnswer"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftSave: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
                "If-None-Match"?: string;
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                kind: string;
                target: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftDelete: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path: {
                kind: string;
                target: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    parkedParked: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemsParked"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordRecord: {
        parameters: {
            query?: {
                from?: number;
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rulesInForce: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulesInForce"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    standingStanding: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingWaysToAct"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topicTopics: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageKnownTopic"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topicApply: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTopic"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topicTopicsCsv: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topicTopicsXlsx: {
        parameters: {
            query?: {
                /** @description one or several states, with commas between */
                state?: components["parameters"]["list-state"];
                /** @description what one of the searched fields contains, in any case */
                q?: components["parameters"]["list-q"];
                /** @description a field, from the end with a minus before it */
                sort?: components["parameters"]["list-sort"];
                /** @description the next of the page before */
                cursor?: components["parameters"]["list-cursor"];
                /** @description 1 to 200, usually 50 */
                limit?: components["parameters"]["list-limit"];
                /** @description what exactly a filtered member is */
                filters?: components["parameters"]["list-filters"];
            };
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topicTopic: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownTopic"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topicAcceptResult: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopicAcceptance"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topicRecordActivity: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopicNewActivity"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topicApplyAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopicAgain"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topicApprove: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topicSubmitResult: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopicNewResult"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topicReturnResult: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopicReason"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topicGiveBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description One for one intent: who repeats it gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopicReason"];
            };
        };
        responses: {
            /** @description OK */
            "2XX": {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    waitingWaiting: {
        parameters: {
            query?: never;
            header?: {
                /** @description A Qunzhi-Position of this service that the answer must know */
                "Qunzhi-At-Least"?: components["parameters"]["AtLeast"];
                /** @description The appointment to act by, for who has several */
                "Qunzhi-On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description How far the read models have seen */
                    "Qunzhi-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingAll"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
