# language: en
@ASY03 @AS-12 @MO-1 @PA-20 @owner-head-of-service
Feature: Word arrives while it still counts
  A matter moves on while the message travels.
  Whoever hears too late acts on yesterday's truth.

  Rule: Word that arrives too late is reported to management, with the step that holds it up

    Background:
      Given field service sees 100% of service status first-hand, 100% of it correctly
      And the front office needs 80% of service status

    Scenario: The news arrives when it is news no more
      Given field service passes 90% of service status on to the front office 10 days late
      And service status may change every 10 days
      When the service model is reviewed
      Then management is warned that 56.9% of service status comes too late for the front office, held up on the way to the front office

    Scenario: The news arrives while it still counts
      Given field service passes 90% of service status on to the front office 0.5 days late
      And service status may change every 10 days
      When the service model is reviewed
      Then no warning is raised about the front office

    Scenario: Nobody has said how long it takes
      Given field service passes 90% of service status on to the front office 10 days late
      And nobody has said when the front office hears from field service about service status
      And service status may change every 10 days
      When the service model is reviewed
      Then management is asked when the front office hears about service status

  Rule: Where nobody needs it, nothing is late

    Scenario: Nobody waits for the news
      Given field service passes 90% of service status on to the front office 10 days late
      And nobody needs service status
      When the service model is reviewed
      Then management is told that this promise does not apply
