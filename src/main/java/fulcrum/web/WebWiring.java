package fulcrum.web;

import fulcrum.web.account.AccountController;
import fulcrum.web.actions.ActionController;
import fulcrum.web.actions.ActionsController;
import fulcrum.web.actions.BatchController;
import fulcrum.web.actions.EvidenceController;
import fulcrum.web.actions.FeedController;
import fulcrum.web.actions.GroupsController;
import fulcrum.web.actions.ProcessController;
import fulcrum.web.actions.RoutineController;
import fulcrum.web.actions.TableController;
import fulcrum.web.actions.UnloggedController;
import fulcrum.web.audit.AuditController;
import fulcrum.web.data.DataController;
import fulcrum.web.data.ImportController;
import fulcrum.web.data.MappingController;
import fulcrum.web.data.StoreController;
import fulcrum.web.data.UploadController;
import fulcrum.web.data.UploadQuota;
import fulcrum.web.data.Uploads;
import fulcrum.web.data.WaitingController;
import fulcrum.web.definitions.DefinitionsController;
import fulcrum.web.delivery.DeliveryController;
import fulcrum.web.delivery.HostController;
import fulcrum.web.design.DesignController;
import fulcrum.web.diagnosis.DiagnosisController;
import fulcrum.web.diagnosis.MapController;
import fulcrum.web.effects.EffectsController;
import fulcrum.web.explain.ExplainController;
import fulcrum.web.faults.FaultController;
import fulcrum.web.figures.FiguresController;
import fulcrum.web.figures.TraceController;
import fulcrum.web.frame.Assets;
import fulcrum.web.frame.FrameResolver;
import fulcrum.web.frame.HealthController;
import fulcrum.web.frame.JteViews;
import fulcrum.web.frame.LanguageController;
import fulcrum.web.goal.DecidingController;
import fulcrum.web.goal.GoalController;
import fulcrum.web.levers.LeversController;
import fulcrum.web.metric.MetricController;
import fulcrum.web.metric.RemarkController;
import fulcrum.web.people.JoinController;
import fulcrum.web.people.PeopleController;
import fulcrum.web.review.ReviewController;
import fulcrum.web.security.SavedFiles;
import fulcrum.web.security.SecurityWiring;
import fulcrum.web.signin.SignInController;
import fulcrum.web.start.FirstStart;
import fulcrum.web.start.StartController;
import fulcrum.web.today.TodayController;
import fulcrum.web.topics.TopicsController;
import fulcrum.web.tree.TreeController;
import fulcrum.web.weight.WeightController;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Every bean of the pages, named one by one: nothing is found by scanning.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {UserDetailsServiceAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@Import({
    SecurityWiring.class,
    Assets.class,
    FrameResolver.class,
    JteViews.class,
    FaultController.class,
    HealthController.class,
    LanguageController.class,
    SignInController.class,
    ActionsController.class,
    ActionController.class,
    TableController.class,
    BatchController.class,
    EvidenceController.class,
    FeedController.class,
    GroupsController.class,
    UnloggedController.class,
    ProcessController.class,
    RoutineController.class,
    DiagnosisController.class,
    WeightController.class,
    TopicsController.class,
    MapController.class,
    EffectsController.class,
    TodayController.class,
    ReviewController.class,
    LeversController.class,
    JoinController.class,
    PeopleController.class,
    AuditController.class,
    AccountController.class,
    DeliveryController.class,
    HostController.class,
    StartController.class,
    DesignController.class,
    DataController.class,
    UploadController.class,
    ImportController.class,
    StoreController.class,
    MappingController.class,
    WaitingController.class,
    MetricController.class,
    RemarkController.class,
    DefinitionsController.class,
    GoalController.class,
    DecidingController.class,
    TreeController.class,
    FiguresController.class,
    TraceController.class,
    ExplainController.class
})
class WebWiring {

    /// Templates are compiled by the build, so a wrong field name fails the build, not a page.
    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, null, "fulcrum.web.templates");
    }

    @Bean
    FirstStart firstStart(Rooms rooms, Serving serving, InstantSource clock) {
        return new FirstStart(rooms.people(), serving.directory(), clock);
    }

    @Bean
    Uploads uploads(Serving serving, InstantSource clock) {
        return new Uploads(serving.directory(), clock);
    }

    @Bean
    UploadQuota uploadQuota(Uploads uploads, InstantSource clock) {
        return new UploadQuota(
                UploadQuota.Limits.USUAL,
                new UploadQuota.Held(uploads::waitingBytes, uploads::free),
                clock);
    }

    @Bean
    SavedFiles savedFiles(Rooms rooms, InstantSource clock) {
        return new SavedFiles(rooms.log(), clock);
    }

    @Bean
    WebMvcConfigurer frames(FrameResolver frame, SavedFiles saved) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(frame);
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(saved);
            }
        };
    }
}
